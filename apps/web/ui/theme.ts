import {
  accent,
  amber,
  blue,
  breakpoint,
  fontFamilies,
  green,
  headings,
  neutral,
  night,
  radius,
  red,
  schemes,
  space,
  text,
  tones,
  weight,
  type Ramp,
  type Scheme,
  type Tone,
} from '@imeds/tokens'
import {
  createTheme,
  mergeThemeOverrides,
  rem,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core'

const em = (pixels: number) => `${pixels / 16}em`
const shades = (ramp: Ramp): MantineColorsTuple => [...ramp]
const family = fontFamilies.map((name) => (name.includes(' ') ? `'${name}'` : name)).join(', ')

const heading = ({ size, line, weight: fontWeight }: { size: number; line: number; weight: number }) => ({
  fontSize: rem(size),
  lineHeight: String(line),
  fontWeight: String(fontWeight),
})

/** Our tones by the names under which components ask for a colour. */
const toneOfColour: Record<string, Tone> = {
  accent: 'accent',
  info: 'info',
  success: 'success',
  warning: 'warning',
  danger: 'danger',
  gray: 'neutral',
}

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  black: schemes.light.text,
  white: '#ffffff',
  colors: {
    accent: shades(accent),
    info: shades(blue),
    success: shades(green),
    warning: shades(amber),
    danger: shades(red),
    gray: shades(neutral),
    dark: shades(night),
    teal: shades(accent),
    blue: shades(blue),
    green: shades(green),
    yellow: shades(amber),
    orange: shades(amber),
    red: shades(red),
  },
  fontFamily: family,
  fontSizes: {
    xs: rem(text.xs.size),
    sm: rem(text.sm.size),
    md: rem(text.md.size),
    lg: rem(text.lg.size),
    xl: rem(text.xl.size),
  },
  lineHeights: {
    xs: String(text.xs.line),
    sm: String(text.sm.line),
    md: String(text.md.line),
    lg: String(text.lg.line),
    xl: String(text.xl.line),
  },
  headings: {
    fontFamily: family,
    textWrap: 'balance',
    sizes: {
      h1: heading(headings.h1),
      h2: heading(headings.h2),
      h3: heading(headings.h3),
      h4: heading(headings.h4),
    },
  },
  spacing: { xs: rem(space.xs), sm: rem(space.sm), md: rem(space.md), lg: rem(space.lg), xl: rem(space.xl) },
  radius: {
    xs: rem(radius.xs),
    sm: rem(radius.sm),
    md: rem(radius.md),
    lg: rem(radius.lg),
    xl: rem(radius.xl),
  },
  defaultRadius: 'md',
  breakpoints: {
    xs: em(breakpoint.xs),
    sm: em(breakpoint.sm),
    md: em(breakpoint.md),
    lg: em(breakpoint.lg),
    xl: em(breakpoint.xl),
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md' }, styles: { label: { fontWeight: weight.strong } } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 3 } },
    Select: { defaultProps: { size: 'md', checkIconPosition: 'right' } },
    MultiSelect: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    Autocomplete: { defaultProps: { size: 'md' } },
    DateInput: { defaultProps: { size: 'md' } },
    DatePickerInput: { defaultProps: { size: 'md' } },
    Card: { defaultProps: { withBorder: true, padding: 'lg', radius: 'lg', bg: 'var(--imeds-surface)' } },
    Paper: { defaultProps: { radius: 'lg', bg: 'var(--imeds-surface)' } },
    Badge: { defaultProps: { tt: 'none', variant: 'light' } },
    InputWrapper: { styles: { label: { marginBottom: rem(4), fontWeight: weight.medium } } },
    Anchor: { defaultProps: { underline: 'hover' } },
    // A dialog's own header is no banner of the page.
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        overlayProps: { backgroundOpacity: 0.45, blur: 2 },
        attributes: { header: { role: 'presentation' } },
      },
      styles: { title: { fontSize: rem(headings.h3.size), fontWeight: headings.h3.weight } },
    },
    Drawer: { defaultProps: { attributes: { header: { role: 'presentation' } } } },
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, shadow: 'md' } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
    Skeleton: { defaultProps: { radius: 'sm' } },
  },
})

/** The theme with the words that components speak by themselves. */
export function themeInWords(words: { close: string; showPassword: string }) {
  const closes = { defaultProps: { closeButtonProps: { 'aria-label': words.close } } }
  return mergeThemeOverrides(theme, {
    components: {
      Modal: closes,
      Drawer: closes,
      Notification: closes,
      PasswordInput: { defaultProps: { visibilityToggleButtonProps: { 'aria-label': words.showPassword } } },
    },
  })
}

function variablesOf(scheme: Scheme): Record<string, string> {
  const ours = Object.fromEntries(
    tones.flatMap((tone) => {
      const colours = scheme.tone[tone]
      return [
        [`--imeds-${tone}-surface`, colours.surface],
        [`--imeds-${tone}-text`, colours.text],
        [`--imeds-${tone}-border`, colours.border],
        [`--imeds-${tone}-solid`, colours.solid],
        [`--imeds-${tone}-on-solid`, colours.onSolid],
      ]
    }),
  ) as Record<string, string>
  const mantine = Object.fromEntries(
    Object.entries(toneOfColour).flatMap(([name, tone]) => {
      const colours = scheme.tone[tone]
      return [
        [`--mantine-color-${name}-text`, colours.text],
        [`--mantine-color-${name}-filled`, colours.solid],
        [`--mantine-color-${name}-light`, colours.surface],
        [`--mantine-color-${name}-light-hover`, colours.border],
        [`--mantine-color-${name}-light-color`, colours.text],
        [`--mantine-color-${name}-outline`, colours.text],
        [`--mantine-color-${name}-outline-hover`, colours.surface],
      ]
    }),
  ) as Record<string, string>
  return {
    ...ours,
    ...mantine,
    '--imeds-page': scheme.page,
    '--imeds-surface': scheme.surface,
    '--imeds-raised': scheme.raised,
    '--imeds-border': scheme.border,
    '--imeds-border-strong': scheme.borderStrong,
    '--imeds-text': scheme.text,
    '--imeds-muted': scheme.textMuted,
    '--imeds-link': scheme.link,
    '--imeds-focus': scheme.focus,
    '--mantine-color-body': scheme.surface,
    '--mantine-color-text': scheme.text,
    '--mantine-color-bright': scheme.text,
    '--mantine-color-dimmed': scheme.textMuted,
    '--mantine-color-placeholder': scheme.textMuted,
    '--mantine-color-anchor': scheme.link,
    '--mantine-color-error': scheme.tone.danger.text,
    '--mantine-color-success': scheme.tone.success.text,
    '--mantine-color-default': scheme.surface,
    '--mantine-color-default-hover': scheme.raised,
    '--mantine-color-default-color': scheme.text,
    '--mantine-color-default-border': scheme.border,
  }
}

/** Our tokens as CSS variables, and Mantine's own variables pointed at them. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variablesOf(schemes.light),
  dark: variablesOf(schemes.dark),
})
