/** The body of every refusal, as Razorpay writes it. */
export interface GatewayErrorBody {
  error: {
    code: 'BAD_REQUEST_ERROR' | 'GATEWAY_ERROR' | 'SERVER_ERROR'
    description: string
    source: string
    step: string
    reason: string
    metadata: { order_id?: string; payment_id?: string }
    field?: string
  }
}

/** A refusal of the gateway, with its HTTP status. */
export class GatewayError extends Error {
  readonly status: number
  readonly body: GatewayErrorBody

  constructor(status: number, error: Partial<GatewayErrorBody['error']> & { description: string }) {
    super(error.description)
    this.status = status
    this.body = {
      error: { code: 'BAD_REQUEST_ERROR', source: 'NA', step: 'NA', reason: 'NA', metadata: {}, ...error },
    }
  }
}

/** A field that is missing or malformed: 400, and its name. */
export function invalidField(field: string, description: string): GatewayError {
  return new GatewayError(400, { ...atInitiation(description), field })
}

/** A request that cannot be done in the state things are in: 400. */
export function refused(description: string): GatewayError {
  return new GatewayError(400, atInitiation(description))
}

/** An identifier that names nothing. Razorpay answers 400, not 404. */
export function unknownId(): GatewayError {
  return refused('The id provided does not exist')
}

/** Key id or secret are wrong: 401. */
export function unauthenticated(): GatewayError {
  return new GatewayError(401, { description: 'Authentication failed' })
}

/** The gateway broke down: 500. */
export function gatewayDown(): GatewayError {
  return new GatewayError(500, {
    code: 'SERVER_ERROR',
    description: 'The server encountered an error. Please try again shortly.',
  })
}

function atInitiation(description: string) {
  return { description, source: 'business', step: 'payment_initiation', reason: 'input_validation_failed' }
}
