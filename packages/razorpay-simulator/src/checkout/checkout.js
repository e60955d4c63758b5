/* Checkout of the Razorpay simulator, with the public interface of Razorpay's checkout.js. No money moves. */
;(() => {
  'use strict'

  const base = new URL('%PUBLIC_PATH%', document.currentScript.src).href.replace(/\/$/, '')

  class Razorpay {
    #options
    #listeners = new Map()
    #retriesLeft
    #view = null
    #opening = false

    /** Takes Razorpay's options; `key` and `order_id` must be there. */
    constructor(options) {
      if (!options?.key) throw new Error('No key passed')
      if (!options.order_id) throw new Error('The simulator needs an order_id')
      this.#options = options
      const { retry = true } = options
      this.#retriesLeft = retry === false || retry.enabled === false ? 0 : (retry.max_count ?? Infinity)
    }

    /** Listens to `payment.failed`; the listener gets `{ error }` in the form of the API's errors. */
    on(event, listener) {
      this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener])
      return this
    }

    /** Opens the dialog. */
    open() {
      if (this.#view || this.#opening) return this
      this.#opening = true
      void this.#open().finally(() => (this.#opening = false))
      return this
    }

    /** Closes the dialog as if the customer had done it. */
    close() {
      this.#view?.end(() => this.#dismissed())
    }

    async #open() {
      const { name, description, theme } = this.#options
      const view = await showDialog(theme?.color)
      this.#view = view
      view.describe(name, description)
      view.onEnd = () => (this.#view = null)
      view.onDismiss = () => this.#dismiss()
      view.onForcedEnd = () => this.#dismissed()
      view.onPay = (choice) => this.#pay(choice)
      view.escape = this.#options.modal?.escape !== false
      const order = await ask(
        `/v1/checkout/orders/${encodeURIComponent(this.#options.order_id)}?key_id=${encodeURIComponent(this.#options.key)}`,
      )
      if (!order.ok) return view.stop({ error: order.body.error.description })
      if (order.body.status === 'paid') return view.stop({ error: 'This order is already paid.' })
      view.price(order.body)
    }

    async #pay(choice) {
      const { key, order_id, description = '', prefill = {} } = this.#options
      const { email = '', contact = '' } = prefill
      const body = new URLSearchParams({ ...choice, key_id: key, order_id, email, contact, description })
      const answer = await ask('/v1/checkout/payments', { method: 'POST', body })
      if (answer.status === 202) return this.#view?.stop({ told: AFTERWARDS[choice.outcome] })
      if (answer.ok) return this.#view?.end(() => this.#options.handler?.(answer.body))
      this.#failed(answer.body.error)
    }

    #failed(error) {
      const last = this.#retriesLeft <= 0
      this.#retriesLeft -= 1
      if (last) this.#view?.end(() => this.#dismissed())
      else this.#view?.alert(`${error.description} You can try again.`)
      for (const listener of this.#listeners.get('payment.failed') ?? []) listener({ error })
    }

    #dismiss() {
      const asks = this.#options.modal?.confirm_close === true
      if (asks && !window.confirm('Leave without paying?')) return
      this.close()
    }

    #dismissed() {
      this.#options.modal?.ondismiss?.()
    }
  }

  const AFTERWARDS = {
    late: 'Your browser counts as closed now. The gateway will approve and report the payment later.',
    lost: 'The connection is lost. The payment is captured, but this page will never be told.',
  }

  /** Asks the simulator; never throws: without an answer the body is an error in the API's form. */
  async function ask(path, init) {
    try {
      const response = await fetch(base + path, init)
      return { ok: response.ok, status: response.status, body: await response.json() }
    } catch {
      const error = { code: 'GATEWAY_ERROR', description: 'The simulator does not answer.', metadata: {} }
      return { ok: false, status: 0, body: { error } }
    }
  }

  /** Shows the dialog over the whole page, in a shadow root that styles of the page do not reach. */
  async function showDialog(colour) {
    const host = document.createElement('div')
    host.dataset.razorpaySimulator = ''
    if (/^#[0-9a-f]{3,8}$/i.test(colour ?? '')) host.style.setProperty('--theme', colour)
    if (getComputedStyle(document.documentElement).colorScheme === 'normal')
      host.style.colorScheme = 'light dark'
    const root = host.attachShadow({ mode: 'open' })
    const style = Object.assign(document.createElement('link'), {
      rel: 'stylesheet',
      href: `${base}/v1/checkout.css`,
    })
    const styled = new Promise((resolve) => (style.onload = style.onerror = resolve))
    const markup = await fetch(`${base}/v1/dialog.html`).then((response) => response.text())
    root.append(style, document.createRange().createContextualFragment(markup))
    document.body.append(host)
    await styled
    return viewOf(host, root)
  }

  function viewOf(host, root) {
    const dialog = root.querySelector('dialog')
    const form = root.querySelector('form')
    const part = (name) => root.querySelector(`[data-${name}]`)
    const { style } = document.documentElement
    const scrolling = style.overflow
    let busy = true
    let ending = null

    const setBusy = (value) => {
      busy = value
      part('pay').setAttribute('aria-disabled', String(value))
    }

    const view = {
      escape: true,
      describe(name, description) {
        if (name) part('merchant').textContent = name
        part('description').textContent = description ?? ''
        part('description').hidden = !description
      },
      price({ id, amount_due, currency }) {
        const money = new Intl.NumberFormat('en-IN', { style: 'currency', currency }).format(amount_due / 100)
        part('amount').textContent = money
        part('order').textContent = `Order ${id}`
        part('pay').textContent = `Pay ${money}`
        setBusy(false)
      },
      alert: (text) => (part('alert').textContent = text),
      /** Nothing more can be chosen; only closing is left. */
      stop({ error = '', told = '' }) {
        part('alert').textContent = error
        part('told').textContent = told
        part('choices').hidden = true
        part('pay').hidden = true
        part('close').textContent = 'Close'
        part('close').focus()
      },
      end(callback) {
        ending = callback
        dialog.close()
      },
    }

    form.addEventListener('change', () => {
      part('after').hidden = form.elements.outcome.value !== 'late'
    })
    form.addEventListener('submit', async (event) => {
      event.preventDefault()
      if (busy) return
      setBusy(true)
      view.alert('')
      await view.onPay(Object.fromEntries(new FormData(form)))
      setBusy(false)
    })
    part('close').addEventListener('click', () => view.onDismiss())
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault()
      if (view.escape) view.onDismiss()
    })
    dialog.addEventListener('close', () => {
      style.overflow = scrolling
      host.remove()
      view.onEnd()
      const callback = ending ?? view.onForcedEnd
      callback()
    })

    style.overflow = 'hidden'
    dialog.showModal()
    return view
  }

  window.Razorpay = Razorpay
})()
