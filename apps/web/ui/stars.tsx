import { IconStar, IconStarFilled } from '@tabler/icons-react'
import classes from './stars.module.css'

const five = [1, 2, 3, 4, 5] as const

/** Stars as a picture; the words beside it say the same. A star is full once it is reached. */
export function Stars({ value, size = 16 }: { value: number; size?: number }) {
  return (
    <span className={classes['stars']} aria-hidden>
      {five.map((one) =>
        one <= value ? <IconStarFilled key={one} size={size} /> : <IconStar key={one} size={size} />,
      )}
    </span>
  )
}
