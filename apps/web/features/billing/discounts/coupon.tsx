'use client'
import { mutation, queryKey } from '@imeds/client'
import { applyDiscount, getBill, removeDiscount, type Bill } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { output } from 'zod'
import { useFormat } from '@/lib/use-format.ts'
import { FormError } from '@/ui/form-error.tsx'

type Shown = output<typeof Bill>

/** A discount's code for a bill that is still to be paid, or the discount that it has. */
export function Coupon({ bill }: { bill: Shown }) {
  const client = useQueryClient()
  const keep = (changed: Shown) => {
    client.setQueryData(queryKey(getBill, { params: { id: bill.id } }), changed)
    void client.invalidateQueries()
  }
  if (bill.discount) return <Given bill={bill} discount={bill.discount} onChange={keep} />
  if (bill.status !== 'open' || !bill.abilities.pay) return null
  return <CodeForm bill={bill} onChange={keep} />
}

type Changing = { bill: Shown; onChange: (bill: Shown) => void }

function CodeForm({ bill, onChange }: Changing) {
  const t = useTranslations('billing.coupon')
  const [code, setCode] = useState('')
  const apply = useMutation({ ...mutation(applyDiscount), onSuccess: onChange })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        apply.mutate({ params: { id: bill.id }, body: { code } })
      }}
    >
      <Stack gap="sm" my="md" maw={420}>
        <Group align="flex-end" gap="sm" wrap="nowrap">
          <TextInput
            flex={1}
            label={t('label')}
            autoComplete="off"
            maxLength={20}
            value={code}
            onChange={({ currentTarget }) =>
              setCode(currentTarget.value.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))
            }
          />
          <Button type="submit" variant="default" loading={apply.isPending} disabled={code.length < 4}>
            {t('apply')}
          </Button>
        </Group>
        <FormError error={apply.error} />
      </Stack>
    </form>
  )
}

function Given({ bill, discount, onChange }: Changing & { discount: NonNullable<Shown['discount']> }) {
  const t = useTranslations('billing.coupon')
  const { money } = useFormat()
  const remove = useMutation({ ...mutation(removeDiscount), onSuccess: onChange })
  return (
    <Stack gap="sm" my="md">
      <Group justify="space-between" gap="sm">
        <Text>
          {t('given', {
            title: discount.title ?? t('package'),
            amount: money(discount.amountPaise),
          })}
        </Text>
        {discount.removable ? (
          <Button
            variant="subtle"
            size="xs"
            loading={remove.isPending}
            onClick={() => remove.mutate({ params: { id: bill.id } })}
          >
            {t('remove')}
          </Button>
        ) : null}
      </Group>
      <FormError error={remove.error} />
    </Stack>
  )
}
