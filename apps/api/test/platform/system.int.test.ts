import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../harness.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

describe('the platform', () => {
  it('says that it lives and is ready', async () => {
    expect((await test.app.inject('/healthz')).json()).toEqual({ status: 'ok' })
    expect((await test.app.inject('/readyz')).json()).toEqual({ status: 'ready' })
  })

  it('measures itself for this machine only', async () => {
    expect((await test.app.inject('/metrics')).body).toContain('http_request_seconds')
    const foreign = await test.app.inject({ url: '/metrics', remoteAddress: '10.0.0.9' })
    expect(foreign.statusCode).toBe(403)
  })

  it('documents the API as OpenAPI 3.1', async () => {
    const document = (await test.app.inject('/docs/json')).json<{ openapi: string }>()
    expect(document.openapi).toBe('3.1.0')
    expect((await test.app.inject('/docs')).statusCode).toBe(200)
  })

  it('answers an unknown address with a problem that names the request', async () => {
    const answer = await test.app.inject('/api/v1/nothing-here')
    expect(answer.statusCode).toBe(404)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({ code: 'not_found', requestId: answer.headers['x-request-id'] })
  })

  it('sends strict security headers', async () => {
    const { headers } = await test.app.inject('/healthz')
    expect(headers['content-security-policy']).toBe("default-src 'none';frame-ancestors 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })
})
