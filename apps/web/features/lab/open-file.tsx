'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconFileTypePdf } from '@tabler/icons-react'
import { useSaid } from '@/lib/use-said.ts'

/** Opens a PDF of the file store; its address is asked for when it is opened, since it lasts for minutes only. */
export function OpenFile({ ask }: { ask: () => Promise<{ url: string }> }) {
  const t = useTranslations('lab.desk')
  const { failed } = useSaid()
  const open = useMutation({
    mutationFn: ask,
    onSuccess: ({ url }) => window.location.assign(url),
    onError: failed,
  })
  return (
    <Button
      variant="default"
      leftSection={<IconFileTypePdf size={20} aria-hidden />}
      loading={open.isPending}
      onClick={() => open.mutate()}
    >
      {t('openFile')}
    </Button>
  )
}
