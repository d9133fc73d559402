export const privacyPage = (..._: unknown[]) => ''; export const accessibilityPage = (..._: unknown[]) => ''
