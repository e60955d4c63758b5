import { createHmac } from 'node:crypto'
import type { z } from 'zod'
import type { IceServer } from '@imeds/contracts/consultation'
import type { Config } from '../../../platform/config.ts'

/**
 * The servers that help two browsers to reach each other. TURN's credentials are coturn's shared-secret scheme: they
 * name until when and for whom they are good, and the server needs no list of users.
 */
export function iceServersFor(
  { stunUrls, turn }: Config['calls'],
  who: string,
  until: Date,
): z.output<typeof IceServer>[] {
  const stun = stunUrls.length > 0 ? [{ urls: stunUrls }] : []
  if (!turn) return stun
  const username = `${Math.floor(until.getTime() / 1000)}:${who}`
  const credential = createHmac('sha1', turn.secret).update(username).digest('base64')
  return [...stun, { urls: turn.urls, username, credential }]
}
