# Reads .trx files and says why tests failed: of each its name, how its message begins and where it was thrown;
# then once more the names alone.
# In such a file "<" only ever begins a tag, so a record is a tag and the text behind it.
BEGIN { RS = "<" }

/^UnitTestResult / {
  failed = / outcome="Failed"/
  name = $0
  sub(/.* testName="/, "", name)
  sub(/".*/, "", name)
  name = plain(name)
  if (failed) {
    names[++nameCount] = name
    printf "\n%s\n", name
  }
}
/^\/UnitTestResult>/ { failed = 0 }
failed && /^Message>/ { show(messageLines) }
failed && /^StackTrace>/ { show(stackLines) }
END {
  print ""
  for (i = 1; i <= nameCount; i++) print "Failed: " names[i]
}

function show(most,   text, lines, count, i) {
  text = $0
  sub(/^[^>]*>/, "", text)
  count = split(plain(text), lines, /\r?\n/)
  while (count > 0 && lines[count] ~ /^[ \t]*$/) count--
  for (i = 1; i <= count && i <= most; i++) print "    " substr(lines[i], 1, 300)
  if (count > most) printf "    (%d more lines)\n", count - most
}

function plain(text) {
  gsub(/&#xD;/, "", text)
  gsub(/&#xA;/, "\n", text)
  gsub(/&#x9;/, "\t", text)
  gsub(/&quot;/, "\"", text)
  gsub(/&apos;/, "'", text)
  gsub(/&lt;/, "<", text)
  gsub(/&gt;/, ">", text)
  gsub(/&amp;/, "\\&", text)
  return text
}
