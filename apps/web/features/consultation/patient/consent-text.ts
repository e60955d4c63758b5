/**
 * The version of the words under `consultation.consent` that a patient agreed to; it is recorded with the consent.
 * Other words need another version: the test beside this file knows the words of each.
 */
export const consentTextVersion = 'tele-2026-1'
