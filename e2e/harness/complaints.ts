import type { BrowserContext, ConsoleMessage, Page, Request, Response } from 'playwright-core'

/** Chromium repeats each refused request on the console; we hear it from the response, with its address. */
const repeated = /^Failed to load resource:/

/** A page that is left, or a query that is not needed any more, takes its requests back. */
const takenBack = 'net::ERR_ABORTED'

/** Everything in a browser that a person should never cause: errors on the console, refused requests, CSP reports. */
export class Complaints {
  readonly #context: BrowserContext
  readonly #heard: string[] = []
  readonly #allowed: RegExp[] = []

  constructor(context: BrowserContext) {
    this.#context = context
    context.on('page', (page) => this.#listen(page))
  }

  /** From now on this may happen: what the test does asks for it. */
  allow(...patterns: RegExp[]): void {
    this.#allowed.push(...patterns)
  }

  /** While the tools work in the page: axe and screenshots put styles into it, which its policy refuses. */
  async exceptOfTools<T>(work: () => Promise<T>): Promise<T> {
    const before = this.#heard.length
    const result = await work()
    const kept = this.#heard
      .splice(before)
      .filter((complaint) => !/Content Security Policy.*style/is.test(complaint))
    this.#heard.push(...kept)
    return result
  }

  /** Cuts the network while `work` is done; that requests fail meanwhile is no fault of the page. */
  async whileOffline(work: () => Promise<void>): Promise<void> {
    this.allow(/ERR_INTERNET_DISCONNECTED/)
    await this.#context.setOffline(true)
    await work()
    await this.#context.setOffline(false)
  }

  /** What was heard and not allowed. */
  get all(): string[] {
    return this.#heard.filter((complaint) => !this.#allowed.some((pattern) => pattern.test(complaint)))
  }

  #listen(page: Page): void {
    page.on('console', (message) => this.#onConsole(message))
    page.on('pageerror', (error) => this.#heard.push(`uncaught: ${error.stack ?? error.message}`))
    page.on('crash', () => this.#heard.push('the page crashed'))
    page.on('requestfailed', (request) => this.#onFailure(request))
    page.on('response', (response) => this.#onResponse(response))
  }

  #onConsole(message: ConsoleMessage): void {
    const text = message.text()
    const bad = message.type() === 'error' || /hydrat|did not match|Content Security Policy/i.test(text)
    if (bad && !repeated.test(text)) this.#heard.push(`console: ${text}`)
  }

  #onFailure(request: Request): void {
    const reason = request.failure()?.errorText ?? 'failed'
    if (reason !== takenBack) this.#heard.push(`${reason} ${describe(request)}`)
  }

  #onResponse(response: Response): void {
    if (response.status() >= 400) this.#heard.push(`${response.status()} ${describe(response.request())}`)
  }
}

const describe = (request: Request) => `${request.method()} ${new URL(request.url()).pathname}`
