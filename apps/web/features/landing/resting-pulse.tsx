import classes from './landing.module.css'

/** Decoration: a troubled pulse that calms down on its way across the page. */
export function RestingPulse() {
  return (
    <svg className={classes['pulse']} viewBox="0 0 1200 220" preserveAspectRatio="xMidYMid slice" aria-hidden>
      <path d="M0 150h90l18-44 26 92 30-150 30 132 22-52 16 22h70l16-30 22 58 24-88 24 76 18-30 14 14h80c60 0 70-34 130-34s80 30 140 30 84-22 144-22 80 16 140 16 70-10 146-10" />
      <path
        d="M0 150h90l18-44 26 92 30-150 30 132 22-52 16 22h70l16-30 22 58 24-88 24 76 18-30 14 14h80c60 0 70-34 130-34s80 30 140 30 84-22 144-22 80 16 140 16 70-10 146-10"
        transform="translate(0 26)"
      />
    </svg>
  )
}
