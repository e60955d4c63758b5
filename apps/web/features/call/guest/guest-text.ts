/**
 * The version of the words under `callGuest.page` that a guest agreed to; it is recorded with the acceptance. Other
 * words need another version: the test beside this file knows the words of each.
 */
export const guestTextVersion = 'guest-1'
