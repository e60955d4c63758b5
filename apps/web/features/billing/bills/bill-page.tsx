'use client'
import { query, urlOf } from '@imeds/client'
import { downloadBill, getBill, type Bill } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Stack } from '@mantine/core'
import { IconFileDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { output } from 'zod'
import { useTopic } from '@/lib/socket.tsx'
import { useSession } from '@/lib/use-session.tsx'
import { DateTime } from '@/ui/date-time.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { Payments } from '../counter/payments.tsx'
import { BillLines } from './bill-lines.tsx'
import { BillStatusBadge } from './bill-status.tsx'
import classes from './bills.module.css'
import { homeZone } from './home-zone.ts'
import { PayHere } from './pay-here.tsx'
import { Returned } from './returned.tsx'

/** One bill or credit note, for a patient or an admin: what was billed, paid and returned, and the paper. */
export function BillPage({ id, base = '/bills' }: { id: string; base?: '/bills' | '/admin/bills' }) {
  const { user } = useSession()
  const bill = useQuery(query(getBill, { params: { id } }))
  useTopic(user ? `user/${user.id}` : null, () => void bill.refetch())
  if (bill.isPending) return <LoadingState rows={2} />
  if (bill.isError) return <ErrorState error={bill.error} onRetry={bill.refetch} />
  return (
    <BillView bill={bill.data} base={base}>
      <Payments bill={bill.data} />
    </BillView>
  )
}

type Props = {
  bill: output<typeof Bill>
  /** Where the page of a bill is. */
  base: '/bills' | '/desk/bills' | '/admin/bills'
  /** What changes what is billed: a discount. */
  belowLines?: ReactNode
  /** What can be done with it beside reading. */
  children?: ReactNode
}

/** A bill with all that hangs on it. */
export function BillView({ bill, base, belowLines, children }: Props) {
  const t = useTranslations('billing.bill')
  const { kind, number, abilities } = bill
  const ofPatient = base === '/bills'
  const visit = bill.subjectType === 'appointment'
  const title =
    kind === 'credit_note'
      ? t('titleNote', { number: number ?? '' })
      : number === null
        ? t('titleOpen')
        : t('title', { number })
  return (
    <>
      <PageHeader
        above={
          <LinkText href={base} size="sm">
            {t('back')}
          </LinkText>
        }
        title={title}
        lead={<BillStatusBadge status={bill.status} />}
        actions={
          <>
            {abilities.pay && ofPatient && visit ? (
              <LinkButton href={`/appointments/${bill.subjectId}/checkout`}>{t('pay')}</LinkButton>
            ) : null}
            {abilities.download ? (
              <Button
                component="a"
                href={urlOf(downloadBill, { params: { id: bill.id } })}
                target="_blank"
                variant="default"
                leftSection={<IconFileDownload size={18} aria-hidden />}
              >
                {t('pdf')}
              </Button>
            ) : null}
          </>
        }
      />
      <Stack gap="lg">
        {abilities.pay && ofPatient && !visit ? <PayHere bill={bill} /> : null}
        <SectionCard title={t('lines')}>
          <BillLines bill={bill} />
          {belowLines}
        </SectionCard>
        {children}
        <Returned bill={bill} base={base} />
        <SectionCard title={t('about')}>
          <dl className={classes['facts']}>
            <Fact term={t('patient')}>
              {base === '/desk/bills' ? (
                <LinkText href={`/desk/patients?patient=${bill.patient.id}`}>{bill.patient.name}</LinkText>
              ) : (
                bill.patient.name
              )}
            </Fact>
            <Fact term={t('facility')}>{bill.facility.name}</Fact>
            {bill.issuedAt ? (
              <Fact term={t('issuedAt')}>
                <DateTime instant={bill.issuedAt} zone={homeZone} />
              </Fact>
            ) : null}
          </dl>
          <Group mt="md" gap="lg">
            {ofPatient && visit ? (
              <LinkText href={`/appointments/${bill.subjectId}`}>{t('appointment')}</LinkText>
            ) : null}
            {bill.correctsBillId ? (
              <LinkText href={`${base}/${bill.correctsBillId}`}>{t('corrects')}</LinkText>
            ) : null}
          </Group>
        </SectionCard>
      </Stack>
    </>
  )
}

const Fact = ({ term, children }: { term: string; children: React.ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)
