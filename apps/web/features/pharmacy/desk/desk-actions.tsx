'use client'
import {
  bringBackMedicineOrder,
  cancelMedicineOrder,
  dispatchMedicineOrder,
  handOverMedicineOrder,
  packMedicineOrder,
  rejectMedicineOrder,
  type MedicineOrder,
} from '@imeds/contracts/pharmacy'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { FormError } from '@/ui/form-error.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { useOrderChange } from '../orders/use-order.ts'
import { ReasonButton } from '@/ui/reason-button.tsx'
import { ReturnLines } from './return-lines.tsx'

/** What happens next to an order, and how it may leave the way. */
export function DeskActions({ order }: { order: MedicineOrder }) {
  const t = useTranslations('pharmacy.desk')
  const { abilities, id } = order
  const params = { params: { id } }
  const pack = useOrderChange(packMedicineOrder, id)
  const dispatch = useOrderChange(dispatchMedicineOrder, id)
  const reject = useOrderChange(rejectMedicineOrder, id)
  const cancel = useOrderChange(cancelMedicineOrder, id)
  const bringBack = useOrderChange(bringBackMedicineOrder, id)
  if (!Object.entries(abilities).some(([name, may]) => may && name !== 'pay' && name !== 'verify'))
    return null
  return (
    <SectionCard title={t('next')}>
      <Stack>
        {abilities.pack ? (
          <Button loading={pack.isPending} onClick={() => pack.mutate(params)}>
            {t('pack')}
          </Button>
        ) : null}
        {abilities.dispatch ? (
          <Button loading={dispatch.isPending} onClick={() => dispatch.mutate(params)}>
            {t('dispatch')}
          </Button>
        ) : null}
        {abilities.handOver ? <HandOver order={order} /> : null}
        <FormError error={pack.error ?? dispatch.error} />
        <Group gap="sm">
          {abilities.bringBack ? (
            <ReasonButton
              title={t('bringBackTitle')}
              reasonLabel={t('reason')}
              pending={bringBack.isPending}
              error={bringBack.error}
              onReason={(reason) => bringBack.mutate({ ...params, body: { reason } })}
            >
              {t('bringBack')}
            </ReasonButton>
          ) : null}
          {abilities.return ? <ReturnLines order={order} /> : null}
          {abilities.reject ? (
            <ReasonButton
              title={t('rejectTitle')}
              reasonLabel={t('reason')}
              pending={reject.isPending}
              error={reject.error}
              onReason={(reason) => reject.mutate({ ...params, body: { reason } })}
            >
              {t('reject')}
            </ReasonButton>
          ) : null}
          {abilities.cancel && !abilities.reject ? (
            <ReasonButton
              title={t('cancelTitle')}
              reasonLabel={t('reason')}
              pending={cancel.isPending}
              error={cancel.error}
              onReason={(reason) => cancel.mutate({ ...params, body: { reason } })}
            >
              {t('cancel')}
            </ReasonButton>
          ) : null}
        </Group>
      </Stack>
    </SectionCard>
  )
}

function HandOver({ order }: { order: MedicineOrder }) {
  const t = useTranslations('pharmacy.desk')
  const [code, setCode] = useState('')
  const handOver = useOrderChange(handOverMedicineOrder, order.id)
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    handOver.mutate({ params: { id: order.id }, body: { code } })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={t('code')}
          description={t('codeHint')}
          required
          inputMode="numeric"
          pattern="[0-9]{6}"
          maxLength={6}
          autoComplete="off"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <FormError error={handOver.error} />
        <SubmitButton loading={handOver.isPending}>{t('handOver')}</SubmitButton>
      </Stack>
    </form>
  )
}
