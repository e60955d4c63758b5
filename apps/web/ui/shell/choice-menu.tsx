'use client'
import { ActionIcon, Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'

type Choice<Value extends string> = { value: Value; label: string; lang?: string }

type Props<Value extends string> = {
  label: string
  icon: ReactNode
  choices: readonly Choice<Value>[]
  value: Value
  onChange: (value: Value) => void
}

/** An icon that opens a menu of which one entry is chosen. */
export function ChoiceMenu<Value extends string>({ label, icon, choices, value, onChange }: Props<Value>) {
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={44} aria-label={label}>
          {icon}
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={value}>
          {choices.map((choice) => (
            <Menu.RadioItem
              key={choice.value}
              value={choice.value}
              closeMenuOnClick
              checkIcon={<IconCheck size={16} aria-hidden />}
              onChange={() => onChange(choice.value)}
              {...(choice.lang ? { lang: choice.lang } : {})}
            >
              {choice.label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
