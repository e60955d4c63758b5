import type { ReplyOf } from '@imeds/contracts'
import type { verifyPrescription } from '@imeds/contracts/prescriptions'
import { IconCircleCheck, IconHelpCircle, IconReplace, IconShieldX } from '@tabler/icons-react'
import { getTranslations } from '@/lib/intl.ts'
import { DateTime } from '@/ui/date-time.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { spaced } from './code.ts'
import classes from './verify.module.css'

export type Proof = ReplyOf<typeof verifyPrescription>

const looks = {
  current: { icon: IconCircleCheck, tone: 'success' },
  superseded: { icon: IconReplace, tone: 'warning' },
  broken: { icon: IconShieldX, tone: 'danger' },
  unknown: { icon: IconHelpCircle, tone: 'danger' },
} as const
type Verdict = keyof typeof looks

const verdictOf = (proof: Proof | null): Verdict => {
  if (proof === null) return 'unknown'
  if (!proof.genuine) return 'broken'
  return proof.current ? 'current' : 'superseded'
}

/** What a stranger who holds a prescription may know of it; null where no prescription has the code. */
export async function VerifyResult({ code, proof }: { code: string; proof: Proof | null }) {
  const t = await getTranslations('prescriptions.verify')
  const verdict = verdictOf(proof)
  const { icon: VerdictIcon, tone } = looks[verdict]
  return (
    <article className={classes['result']}>
      <header className={classes['verdict']} data-tone={tone}>
        <VerdictIcon size={44} stroke={1.6} aria-hidden />
        <div>
          <h1>{t(`${verdict}.title`)}</h1>
          <p>{t(`${verdict}.body`)}</p>
        </div>
      </header>
      <div className={classes['details']}>
        {proof !== null && proof.genuine ? <Facts proof={proof} /> : null}
        <p className={classes['quiet']}>
          {t('code')}: <code>{spaced(code)}</code>
        </p>
        {proof !== null && proof.genuine ? <p className={classes['quiet']}>{t('privacy')}</p> : null}
        <LinkText href="/verify">{t('another')}</LinkText>
      </div>
    </article>
  )
}

async function Facts({ proof }: { proof: Proof }) {
  const card = await getTranslations('prescriptions.card')
  const t = await getTranslations('prescriptions.verify')
  const { practitioner, facility, signedAt, timeZone, patientInitials, medicineCount, testCount } = proof
  return (
    <section aria-labelledby="compare-title">
      <h2 id="compare-title">{t('compare')}</h2>
      <dl>
        <div>
          <dt>{t('doctor')}</dt>
          <dd>
            {card('by', { name: practitioner.name })}
            <small>{practitioner.qualifications}</small>
            <small>
              {t('registration', {
                number: practitioner.registrationNumber,
                council: practitioner.registrationCouncil,
              })}
            </small>
          </dd>
        </div>
        <div>
          <dt>{t('signedAt')}</dt>
          <dd>
            <DateTime instant={signedAt} zone={timeZone} style="date" />,{' '}
            <DateTime instant={signedAt} zone={timeZone} style="time" />
          </dd>
        </div>
        <div>
          <dt>{t('facility')}</dt>
          <dd>
            {facility.name}, {facility.city}
          </dd>
        </div>
        <div>
          <dt>{t('patient')}</dt>
          <dd>{patientInitials}</dd>
        </div>
        <div>
          <dt>{t('contents')}</dt>
          <dd>{t('contentsOf', { medicines: medicineCount, tests: testCount })}</dd>
        </div>
        <div>
          <dt>{t('fingerprint')}</dt>
          <dd>
            <code>{proof.fingerprint}</code>
          </dd>
        </div>
      </dl>
    </section>
  )
}
