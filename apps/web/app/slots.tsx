import type { ShellSlots } from '@/ui/shell/header.tsx'

/** What features put into the shell: the bell, the switch between roles, and entries of the account menu. */
export const slots: ShellSlots = {
  bell: null,
  roleSwitcher: null,
  accountItems: null,
}
