/** Where what happens at no clinic is dated: a sign-in, a message. */
export const homeZone = 'Asia/Kolkata'
