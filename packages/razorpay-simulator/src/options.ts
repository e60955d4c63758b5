/** How a simulator is set up. */
export interface RazorpaySimulatorOptions {
  /** The merchant's key, such as `rzp_test_1DP5mmOlF5G5ag`; public. */
  keyId: string
  /** The key's secret: password of the API, and key of checkout's signatures. */
  keySecret: string
  /** Key of the webhooks' signatures; not the key's secret. */
  webhookSecret: string
  /** Where webhooks go; a function where the port is known only later. */
  webhookUrl: string | (() => string)
  /** The prefix as browsers see it, such as `/simulator/razorpay`; found out from the script's address when absent. */
  publicPath?: string
  /** A file that remembers everything over restarts; in memory only when absent. */
  journalFile?: string
  /** The time; the system's when absent. */
  clock?: () => Date
  /** Whether orders that do not say so capture at once; true when absent. */
  autoCapture?: boolean
  /** Pauses before a refused webhook is tried again, in seconds; their number bounds the retries. */
  webhookRetrySeconds?: number[]
  /** Opens `POST <prefix>/control` to who knows key and secret; for tests. */
  control?: boolean
}

/** The options with every default filled in. */
export interface ResolvedOptions {
  keyId: string
  keySecret: string
  webhookSecret: string
  webhookUrl: () => string
  /** Relative to the script's address, so that `..` is the prefix. */
  publicPath: string
  autoCapture: boolean
  webhookRetrySeconds: number[]
  /** The time in epoch milliseconds. */
  nowMs: () => number
  /** The time in Unix seconds, as the gateway writes it. */
  now: () => number
}

/** Fills in the defaults. */
export function resolveOptions(options: RazorpaySimulatorOptions): ResolvedOptions {
  const { webhookUrl, clock = () => new Date() } = options
  return {
    keyId: options.keyId,
    keySecret: options.keySecret,
    webhookSecret: options.webhookSecret,
    webhookUrl: typeof webhookUrl === 'string' ? () => webhookUrl : webhookUrl,
    publicPath: options.publicPath ?? '..',
    autoCapture: options.autoCapture ?? true,
    webhookRetrySeconds: options.webhookRetrySeconds ?? [1, 4, 15, 60, 300],
    nowMs: () => clock().getTime(),
    now: () => Math.floor(clock().getTime() / 1000),
  }
}
