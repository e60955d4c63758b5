'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Kbd, Modal, Stack, Switch, Table } from '@mantine/core'
import { IconKeyboard } from '@tabler/icons-react'
import { useShortcutsOn } from './use-shortcuts-on.ts'

const keys = [
  ['/', 'search'],
  ['↑ ↓ ↵', 'results'],
  ['n', 'register'],
  ['q', 'queue'],
  ['↑ ↓', 'move'],
  ['↵', 'open'],
  ['c', 'callNext'],
  ['s', 'start'],
  ['d', 'finish'],
  ['k', 'skip'],
  ['w', 'now'],
  ['b', 'later'],
  ['i', 'checkIn'],
  ['p', 'print'],
  ['Esc', 'close'],
  ['?', 'help'],
] as const

type Props = { opened: boolean; onOpen: () => void; onClose: () => void }

/** All that the keyboard can do at the desk, and the switch for it. */
export function ShortcutsHelp({ opened, onOpen, onClose }: Props) {
  const t = useTranslations('desk.shortcuts')
  const [on, setOn] = useShortcutsOn()
  return (
    <>
      <Button
        variant="default"
        size="sm"
        visibleFrom="sm"
        leftSection={<IconKeyboard size={18} aria-hidden />}
        rightSection={<Kbd aria-hidden>?</Kbd>}
        onClick={onOpen}
      >
        {t('show')}
      </Button>
      <Modal opened={opened} onClose={onClose} title={t('title')}>
        <Stack>
          <Switch
            label={t('on')}
            description={t('onHint')}
            checked={on}
            onChange={(event) => setOn(event.currentTarget.checked)}
          />
          <Table>
            <Table.Tbody>
              {keys.map(([key, word]) => (
                <Table.Tr key={word}>
                  <Table.Td>
                    <Kbd>{key}</Kbd>
                  </Table.Td>
                  <Table.Td>{t(word)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Stack>
      </Modal>
    </>
  )
}
