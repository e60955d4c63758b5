'use client'
import { call } from '@imeds/client'
import { getDownloadUrl } from '@imeds/contracts/files'
import { useTranslations } from '@imeds/i18n/react'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconFileTypePdf } from '@tabler/icons-react'
import { FormError } from '@/ui/form-error.tsx'
import { SectionCard } from '@/ui/section-card.tsx'

/** The laboratory's own PDF; its address is asked for when it is opened, since it lasts for minutes only. */
export function ReportFile({ fileId }: { fileId: string }) {
  const t = useTranslations('lab.report')
  const open = useMutation({
    mutationFn: () => call(getDownloadUrl, { params: { id: fileId }, query: { disposition: 'inline' } }),
    onSuccess: ({ url }) => window.location.assign(url),
  })
  return (
    <SectionCard title={t('file')}>
      <FormError error={open.error} />
      <Button
        variant="default"
        leftSection={<IconFileTypePdf size={20} aria-hidden />}
        loading={open.isPending}
        onClick={() => open.mutate()}
      >
        {t('pdf')}
      </Button>
    </SectionCard>
  )
}
