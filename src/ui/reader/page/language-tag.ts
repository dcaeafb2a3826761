/**
 * A document's language as the browser wants it: it chooses the forms of Chinese characters by it, and a screen reader its
 * voice. Undefined when nobody knows it, or what was written is no language.
 */
export function languageTag(language: string | null): string | undefined {
  try {
    return language === null ? undefined : Intl.getCanonicalLocales(language)[0];
  } catch {
    // A person may write anything into the field; what is no tag says nothing to the browser.
    return undefined;
  }
}
