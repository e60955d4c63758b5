import { appointmentBooked } from '@imeds/contracts/scheduling'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { createBookedVisit, patientName } from '../../../test/factories/notifications.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { announce } from '../../../test/told.ts'

let test: TestApp
let address: string
beforeAll(async () => {
  test = await startTestApp({ now: '2090-12-04T03:30:00.000Z' })
  test.app.server.on('upgrade', (request, socket, head) => test.hub.upgrade(request, socket, head))
  address = (await test.app.listen({ host: '127.0.0.1', port: 0 })).replace('http', 'ws')
})
afterAll(() => test.close())

it('tells the open screens of a person at once that there is something new, and nobody else', async () => {
  const visit = await createBookedVisit(test)
  const listen = async (token: string, userId: string) => {
    const heard: { type: string; name?: string }[] = []
    const socket = new WebSocket(`${address}/ws`, { headers: { authorization: `Bearer ${token}` } })
    socket.on('message', (data: Buffer) => heard.push(JSON.parse(data.toString()) as { type: string }))
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
    socket.send(JSON.stringify({ type: 'subscribe', topic: `user/${userId}` }))
    await expect.poll(() => heard.length).toBeGreaterThan(0)
    return { heard, socket }
  }
  const own = await listen(visit.asha.token, visit.asha.userId)
  const foreign = await listen(visit.meera.token, visit.asha.userId)
  await announce(test, appointmentBooked({ appointmentId: visit.appointmentId }))
  await expect.poll(() => own.heard.map(({ name }) => name)).toContain('notification.created')
  expect(foreign.heard).toEqual([{ type: 'refused', topic: `user/${visit.asha.userId}`, code: 'not_found' }])
  expect(JSON.stringify(own.heard)).not.toContain(patientName)
  own.socket.close()
  foreign.socket.close()
})
