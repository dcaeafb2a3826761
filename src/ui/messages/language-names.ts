/** A language is named in itself, so that who does not read the present one finds the way back. */
export const languageNames = { en: 'English', 'zh-Hans': '简体中文' } as const;
