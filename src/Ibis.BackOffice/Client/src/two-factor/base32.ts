const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** As authenticator apps take a key (RFC 4648, without padding): what the server puts into the picture, see `Totp.cs`. */
export function toBase32(text: string): string {
  const bits = Array.from(new TextEncoder().encode(text), (byte) => byte.toString(2).padStart(8, '0')).join('');
  const fives = bits.match(/.{1,5}/g) ?? [];
  return fives.map((five) => alphabet[parseInt(five.padEnd(5, '0'), 2)]).join('');
}
