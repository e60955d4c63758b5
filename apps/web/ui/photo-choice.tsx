'use client'
import { Button, FileButton, Group } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'

type Props = {
  contentTypes: readonly string[]
  words: { file?: string; add: string; change: string }
  hasPhoto: boolean
  sending: boolean
  onFile: (file: File) => void
  /** Left out where a photo can only be changed. */
  removal?: { label: string; pending: boolean; onRemove: () => void }
}

/** Chooses the one photo that somebody or something shows, or takes it away. */
export function PhotoChoice({ contentTypes, words, hasPhoto, sending, onFile, removal }: Props) {
  return (
    <Group gap="sm">
      <FileButton
        accept={contentTypes.join(',')}
        onChange={(file) => file && onFile(file)}
        {...(words.file ? { inputProps: { 'aria-label': words.file } } : {})}
      >
        {(button) => (
          <Button
            {...button}
            variant="default"
            loading={sending}
            leftSection={<IconCamera size={18} aria-hidden />}
          >
            {hasPhoto ? words.change : words.add}
          </Button>
        )}
      </FileButton>
      {hasPhoto && removal ? (
        <Button variant="subtle" color="gray" loading={removal.pending} onClick={removal.onRemove}>
          {removal.label}
        </Button>
      ) : null}
    </Group>
  )
}
