'use client'
import { useTranslations } from '@imeds/i18n/react'
import { IconFlask, IconPill } from '@tabler/icons-react'
import { pieceOf } from '@/lib/use-dose-text.ts'
import { useUnitWord } from '@/lib/use-unit-word.ts'
import { DoseWords } from './dose/dose-words.tsx'
import { amountText } from './dose/dose-text.ts'
import classes from './prescriptions.module.css'
import type { PrescriptionContent } from './types.ts'

type Lines = Pick<PrescriptionContent, 'serviceRequests' | 'advice' | 'followUpDays'> & {
  medicationRequests: readonly Omit<PrescriptionContent['medicationRequests'][number], 'schedule'>[]
}

/** What was prescribed, to read: medicines, tests, advice. `followUp` says when to come back. */
export function PrescriptionBody({
  content,
  followUp,
  order = 3,
}: {
  content: Lines
  /** The level of its headings, below the one above it. */
  order?: 2 | 3
  /** The sentence about the follow-up, if there is one. */
  followUp: string | null
}) {
  const t = useTranslations('prescriptions.detail')
  const { medicationRequests, serviceRequests, advice } = content
  const Heading = order === 2 ? 'h2' : 'h3'
  return (
    <div className={classes['body']}>
      <section>
        <Heading className={classes['heading']}>{t('medicines')}</Heading>
        {medicationRequests.length === 0 ? (
          <p className={classes['quiet']}>{t('noMedicines')}</p>
        ) : (
          <ol className={classes['medicines']}>
            {medicationRequests.map((request, at) => (
              <MedicineItem key={at} request={request} order={order} />
            ))}
          </ol>
        )}
      </section>
      {serviceRequests.length === 0 ? null : (
        <section>
          <Heading className={classes['heading']}>{t('tests')}</Heading>
          <ul className={classes['tests']}>
            {serviceRequests.map(({ testName, note }, at) => (
              <li key={at}>
                <IconFlask size={18} aria-hidden />
                <span>
                  {testName}
                  {note === '' ? null : <span className={classes['quiet']}>, {note}</span>}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {advice === '' ? null : (
        <section>
          <Heading className={classes['heading']}>{t('advice')}</Heading>
          <p className={classes['advice']}>{advice}</p>
        </section>
      )}
      {followUp === null ? null : (
        <section>
          <Heading className={classes['heading']}>{t('followUp')}</Heading>
          <p>{followUp}</p>
        </section>
      )}
    </div>
  )
}

type ItemProps = { request: Lines['medicationRequests'][number]; order: 2 | 3 }

function MedicineItem({ request, order }: ItemProps) {
  const t = useTranslations('prescriptions.detail')
  const unitWord = useUnitWord()
  const Heading = order === 2 ? 'h3' : 'h4'
  const { genericName, brandName, form, strength, dose, quantity, quantityUnit, instructions } = request
  return (
    <li className={classes['medicine']}>
      <span className={classes['pill']} aria-hidden>
        <IconPill size={20} />
      </span>
      <div>
        <Heading className={classes['name']}>
          {genericName.toUpperCase()} {strength}
        </Heading>
        <p className={classes['quiet']}>{[brandName, form].filter(Boolean).join(', ')}</p>
        <DoseWords dose={dose} piece={pieceOf(dose.amountUnit, request)} />
        {instructions === '' ? null : <p>{instructions}</p>}
        <p className={classes['quiet']}>
          {t('quantity', { amount: amountText(quantity), unit: unitWord(quantityUnit, quantity) })}
          {'. '}
          {t(request.substitutionAllowed ? 'substitution' : 'noSubstitution')}
          {request.repeats ? ` ${t('repeats', { count: request.repeats })}` : null}
        </p>
      </div>
    </li>
  )
}
