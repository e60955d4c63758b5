import { z } from 'zod'
import { endpoint, event, Id } from '@imeds/contracts'
import { inTransaction } from '../../src/platform/db/database.ts'
import { refusal } from '../../src/platform/errors.ts'
import { afterCommit, inSameTransaction } from '../../src/platform/events/events.ts'
import { on, onPublic } from '../../src/platform/http/route.ts'
import type { Module } from '../../src/platform/module.ts'

const Noted = z.object({ id: Id, text: z.string() })

/** A tiny operation that uses every service of the platform. */
export const note = endpoint({
  id: 'probeNote',
  method: 'POST',
  path: '/v1/probe/notes',
  summary: 'Notes a text.',
  permission: 'session',
  body: z.object({ text: z.string().min(1).max(50), times: z.int().min(1).max(9) }),
  reply: Noted,
  errors: ['note_refused'],
  idempotency: 'required',
  audit: { action: 'create', record: 'probe' },
})
export const seldom = endpoint({
  id: 'probeSeldom',
  method: 'GET',
  path: '/v1/probe/seldom',
  summary: 'May be asked three times a minute.',
  permission: 'public',
  reply: z.object({ ok: z.boolean() }),
  errors: [],
  perMinute: 3,
})
export const forAdmins = endpoint({
  id: 'probeForAdmins',
  method: 'GET',
  path: '/v1/probe/admins/:id',
  summary: 'For admins.',
  permission: 'audit.read',
  params: z.object({ id: Id }),
  reply: z.object({ ok: z.boolean() }),
  errors: [],
  audit: { action: 'read', record: 'probe' },
})
export const slow = endpoint({
  id: 'probeSlow',
  method: 'GET',
  path: '/v1/probe/slow',
  summary: 'Takes half a second.',
  permission: 'public',
  reply: z.object({ ok: z.boolean() }),
  errors: [],
})
export const noted = event<{ id: string }>('probe.noted')

class NoteRefused extends refusal('note_refused', 'conflict') {}

/** What happened, for the tests to look at. */
export const seen = { ran: 0, after: [] as string[], within: 0, failAfter: 0 }

export const probe: Module = {
  name: 'probe',
  routes: [
    on(note, async (deps, actor, { body }, context) => {
      seen.ran += 1
      if (body.text === 'secret leak')
        // A reply wider than the contract: the extra field must not leave.
        return { id: actor.userId, text: 'kept', password: 'never' } as z.output<typeof Noted>
      return inTransaction(deps.db, async (tx) => {
        context.audit.recordId = actor.userId
        await deps.publish(tx, noted({ id: actor.userId }, [`user/${actor.userId}`]))
        if (body.text === 'refuse') throw new NoteRefused({ data: { nearest: 1 } })
        if (body.text === 'crash') throw new Error('row of Asha Rao, +919812345678')
        return { id: actor.userId, text: body.text }
      })
    }),
    onPublic(seldom, async () => ({ ok: true })),
    on(forAdmins, async () => ({ ok: true })),
    onPublic(slow, async () => {
      await new Promise((resolve) => setTimeout(resolve, 500))
      return { ok: true }
    }),
  ],
  subscribers: [
    inSameTransaction(noted, 'probe.within', async () => void (seen.within += 1)),
    afterCommit(noted, 'probe.after', async (_deps, _payload, { eventId }) => {
      if (seen.failAfter-- > 0) throw new Error('the outside service is away')
      seen.after.push(eventId)
    }),
  ],
  topics: [{ pattern: 'user/:id', may: async (_deps, actor, id) => actor?.userId === id }],
}
