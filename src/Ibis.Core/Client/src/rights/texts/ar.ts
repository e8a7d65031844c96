import type { Texts } from './en.js';

export default {
  label: 'صورة أو مستند مع حقوقه',
  alt: 'النص البديل ({0})',
  credit: 'صاحب العمل',
  source: 'المصدر',
  licence: 'الرخصة',
  noLicence: 'لم تُختر رخصة',
  consent: 'سجل الموافقة (المفتاح)',
  mediaMissing: 'اختر الصورة أو المستند.',
  altMissing: 'صف ما يُرى لمن لا يستطيع رؤيته.',
  creditMissing: 'اذكر صاحب العمل.',
  licences: 'مفردات الرخص',
  licencesDescription: 'الصفحة التي تُعرض مصطلحاتها. فارغ: أي صفحة.',
  consentNeeded: 'يطلب سجل موافقة',
  consentNeededDescription: 'لصور الأشخاص: لا تُنشر من دونه.',
  ignoreUserStartNodes: 'تجاهل عقد البداية للمستخدم',
  ignoreUserStartNodesDescription: 'يصل المحررون أيضًا إلى الوسائط والرخص خارج جزئهم من الموقع.',
} satisfies Texts;
