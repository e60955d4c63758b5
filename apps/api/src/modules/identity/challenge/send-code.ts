import { longestVariable } from '@imeds/i18n/sms-template'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { JobHandler } from '../../../platform/jobs/jobs.ts'
import { oneTimeCode, sendMessage, smsLanguage, smsTemplateName } from '../../messaging/index.ts'
import { findAccountByPhone } from '../account/account.repository.ts'
import { secretsOf } from '../secrets.ts'
import { findAsker, lockChallenge, setCode, type Challenge } from './challenge.repository.ts'
import { alreadyRegistered, codeMessage, deskCodeMessage, numberTaken } from './code-message.ts'
import { codeRules, newCode } from './one-time-code.ts'

export const sendCodeJob = 'send_challenge_code'

type Sending = {
  what: 'code' | 'already_registered' | 'number_taken' | 'nothing'
  locale: Challenge['locale']
}

/**
 * What goes to the recipient of a challenge. Only this job asks whether a number is registered: the request that
 * opened the challenge does the same work for both, so neither its answer nor its time tells.
 */
async function decide(tx: Tx, { purpose, recipient, locale }: Challenge): Promise<Sending> {
  if (purpose === 'sign_in' || purpose === 'email_confirmation') return { what: 'code', locale }
  const account = await findAccountByPhone(tx, recipient ?? '')
  const theirs = account?.locale ?? locale
  if (purpose === 'patient_link') return { what: 'code', locale: theirs }
  if (purpose === 'password_reset')
    return { what: account && !account.disabled_at ? 'code' : 'nothing', locale: theirs }
  if (!account) return { what: 'code', locale }
  return { what: purpose === 'registration' ? 'already_registered' : 'number_taken', locale: theirs }
}

/** Makes the code and queues its message: the code stands in no job, no log and, but for a keyed hash, no table of ours. */
async function sendCode(deps: Deps, { challengeId }: { challengeId: string }): Promise<void> {
  const { clock, config, db } = deps
  await inTransaction(db, async (tx) => {
    const challenge = await lockChallenge(tx, challengeId)
    const now = clock.now()
    if (!challenge?.recipient || !challenge.channel || challenge.ended_at || challenge.expires_at <= now)
      return
    const { id, channel, recipient } = challenge
    const { what, locale } = await decide(tx, challenge)
    if (what === 'nothing') return
    // By SMS it goes out in a language in which it is registered.
    const by = (template: string) => {
      const said = channel === 'sms' ? (smsLanguage(config, template, locale) ?? 'en') : locale
      const to = { userId: challenge.user_id, channel, recipient, purpose: template }
      return { said, to: { ...to, template: smsTemplateName(template, said) } }
    }
    if (what !== 'code') {
      const { said, to } = by(what)
      const text =
        what === 'already_registered' ? alreadyRegistered(said, config.publicUrl) : numberTaken(said)
      return sendMessage(deps, tx, { ...to, ...text })
    }
    const code = newCode()
    await setCode(tx, id, {
      hash: secretsOf(config).keyedHash('code', id, code),
      expiresAt: new Date(now.getTime() + codeRules.codeLives),
    })
    if (challenge.facility_id) {
      // The registered template of codes tells them to nobody: this one is told to a desk, and says which.
      const facility = (await findAsker(tx, challenge.facility_id)).slice(0, longestVariable)
      const { said, to } = by('patient_link')
      const body = deskCodeMessage(said, code, facility)
      return sendMessage(deps, tx, { ...to, userId: null, body, variables: { otp: code, facility } })
    }
    const { said, to } = by(oneTimeCode)
    await sendMessage(deps, tx, { ...to, ...codeMessage(said, code), variables: { otp: code } })
  })
}

export const sendCodeHandler: JobHandler = { name: sendCodeJob, handle: sendCode }
