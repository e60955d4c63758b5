export type Email = { to: string; subject: string; text: string }
/** Indian operators deliver registered texts only: `template` names one of the configuration's, `variables` fill it. */
export type Sms = {
  /** E.164. */
  to: string
  template: string
  /** As it arrives once the template is filled, for gateways that need no template. */
  text: string
  variables: Record<string, string>
}

/** Hands a message over and returns the id under which the other side knows it. */
export interface Mailer {
  send(email: Email): Promise<string>
  close?(): void
}
export interface SmsGateway {
  send(sms: Sms): Promise<string>
}

/**
 * A message that was not taken. `reason` is short and safe to log: it never repeats recipient or text.
 * What is not `final` is tried again.
 */
export class NotTaken extends Error {
  readonly reason: string
  readonly final: boolean
  constructor(reason: string, { final = false }: { final?: boolean } = {}) {
    super(reason)
    this.name = 'NotTaken'
    this.reason = reason
    this.final = final
  }
}
