/** Where the desk stands. */
export type Place = { facilityId: string; name: string; zone: string }
