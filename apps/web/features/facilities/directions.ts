type Place = {
  name: string
  address: string
  location: { latitude: number; longitude: number } | null
}

/** A map of the world with a pin on the place; by its address where its coordinates are not known. */
export function directionsTo({ name, address, location }: Place): string {
  if (!location)
    return `https://www.openstreetmap.org/search?query=${encodeURIComponent(`${name}, ${address}`)}`
  const { latitude, longitude } = location
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`
}
