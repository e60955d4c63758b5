/** What happened, in the past tense, with the ids of what it concerns. Nothing clinical, no names. */
export type EventType<Payload extends Record<string, unknown>> = {
  (payload: Payload, topics?: readonly string[]): Published
  eventName: string
  /** Only for the type. */
  payload?: Payload
}
export type Published = { name: string; payload: Record<string, unknown>; topics: readonly string[] }
export type PayloadOf<E> = E extends EventType<infer Payload> ? Payload : never

/**
 * Declares an event: `export const appointmentBooked = event<{ appointmentId: string }>('appointment.booked')`.
 * `topics` are the live topics (`user/…`, `practitioner/…/slots`) whose listeners are told to refetch.
 */
export function event<Payload extends Record<string, unknown>>(eventName: string): EventType<Payload> {
  return Object.assign(
    (payload: Payload, topics: readonly string[] = []) => ({ name: eventName, payload, topics }),
    { eventName },
  )
}
