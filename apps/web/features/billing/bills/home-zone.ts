/** Bills belong to India's calendar and financial year, wherever they are read. */
export const homeZone = 'Asia/Kolkata'
