import type { Texts } from './en.js';

export default {
  label: 'فترة زمنية',
  start: 'البداية',
  end: 'النهاية',
  ongoing: 'ما زال مستمرًا',
  timeZone: 'المنطقة الزمنية',
  noTimeZone: 'اختر منطقة زمنية',
  startMissing: 'حدّد متى تبدأ الفترة.',
  endBeforeStart: 'النهاية قبل البداية.',
  timeZoneMissing: 'حدّد المنطقة الزمنية للأوقات.',
  withTime: 'مع الوقت',
  withTimeDescription: 'يطلب الأوقات ومنطقتها الزمنية، وإلا فالأيام فقط.',
  defaultTimeZone: 'المنطقة الزمنية المقترحة',
  defaultTimeZoneDescription: 'باسمها في قائمة IANA، مثل Africa/Cairo. فارغ: منطقة حاسوب المحرّر.',
  withoutOngoing: 'له نهاية دائمًا',
  withoutOngoingDescription: 'لا يعرض «ما زال مستمرًا».',
} satisfies Texts;
