'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Radio, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { SectionCard } from '@/ui/section-card.tsx'

export type Way = 'delivery' | 'pickup'
export type Home = { line: string; city: string; state: string; pinCode: string }
export const nowhere: Home = { line: '', city: '', state: '', pinCode: '' }

/** From where distances are counted, as far as the address says it. */
export const nearTo = ({ pinCode }: Home): { pinCode?: string } =>
  /^[1-9]\d{5}$/.test(pinCode) ? { pinCode } : {}

type Props = { way: Way; onWay: (way: Way) => void; address: Home; onAddress: (address: Home) => void }

/** Brought or fetched, and where to. */
export function WayFields({ way, onWay, address, onAddress }: Props) {
  const t = useTranslations('pharmacy.ordering')
  const field = (name: keyof Home) => ({
    label: t(`address.${name}`),
    required: true,
    value: address[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onAddress({ ...address, [name]: event.currentTarget.value }),
  })
  return (
    <SectionCard title={t('how')}>
      <Stack>
        <Radio.Group
          label={t('way')}
          value={way}
          onChange={(next) => onWay(next === 'pickup' ? 'pickup' : 'delivery')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="delivery" label={t('delivery')} />
            <Radio value="pickup" label={t('pickup')} />
          </Stack>
        </Radio.Group>
        {way === 'delivery' ? (
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput {...field('line')} autoComplete="street-address" maxLength={200} />
            <TextInput {...field('city')} autoComplete="address-level2" maxLength={200} />
            <TextInput {...field('state')} autoComplete="address-level1" maxLength={200} />
            <TextInput
              {...field('pinCode')}
              autoComplete="postal-code"
              inputMode="numeric"
              pattern="[1-9][0-9]{5}"
            />
          </SimpleGrid>
        ) : null}
      </Stack>
    </SectionCard>
  )
}
