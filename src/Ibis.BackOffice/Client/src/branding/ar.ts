import type { UmbLocalizationDictionary } from '@umbraco-cms/backoffice/localization-api';

export default {
  buttons: { viewSystemDetails: 'حول هذا النظام' },
  dashboard: { nothinghappens: 'إذا لم يفتح IBIS، فقد تحتاج إلى السماح بالنوافذ المنبثقة من هذا الموقع' },
  dashboardTabs: { contentIntro: 'مرحبًا' },
  general: { umbracoInfo: 'حول هذا النظام' },
  login: { instruction: 'تسجيل الدخول إلى IBIS' },
  user: {
    changePasswordDescription: 'املأ النموذج واختر «تغيير كلمة المرور» لتغيير كلمة المرور التي تسجّل الدخول بها.',
    createUserHelp: 'أنشئ مستخدمًا لمنح شخص ما حق الوصول إلى IBIS. ستُنشأ كلمة مرور يمكنك تسليمها له.',
    inviteUserHelp: 'ادعُ شخصًا إلى IBIS. ستصله رسالة تشرح كيفية تسجيل الدخول. تبقى الدعوة صالحة 72 ساعة.',
    noConsole: 'سحب حق الوصول إلى IBIS',
    userCreatedSuccessHelp: 'أُنشئ المستخدم. كلمة المرور أدناه هي التي يُسجَّل بها الدخول إلى IBIS.',
    userInvitedSuccessHelp: 'أُرسلت الدعوة، وهي تشرح كيفية تسجيل الدخول إلى IBIS.',
  },
  visuallyHiddenTexts: { searchOverlayTitle: 'البحث في IBIS' },
  ibisWelcome: {
    headline: 'مرحبًا بك في IBIS',
    intro: 'على ماذا تود أن تعمل؟',
    content: 'الصفحات والممارسات والموارد بجميع لغات الموقع.',
    media: 'الصور والمستندات.',
    translation: 'كلمات الموقع التي ترد في صفحات كثيرة.',
    members: 'الأشخاص الذين سجّلوا في الموقع.',
    users: 'الأشخاص الذين يعملون هنا وما يُسمح لهم به.',
    settings: 'أنواع المحتوى واللغات وكل ما يقف وراء الصفحات.',
  },
} satisfies UmbLocalizationDictionary;
