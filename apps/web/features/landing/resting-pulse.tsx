import classes from './hero.module.css'

const line =
  'M0 130h36l14-34 20 74 24-130 26 118 18-46 14 18h22l14-24 18 46 20-66 20 52 16-18 12 10h24c34 0 40-22 74-22s46 20 80 20 48-14 82-14 46 10 106 10'

/** Decoration: a troubled pulse that calms down on its way across the page. */
export function RestingPulse() {
  return (
    <svg className={classes['pulse']} viewBox="0 0 640 256" aria-hidden>
      <path d={line} />
      <path d={line} transform="translate(0 28)" />
    </svg>
  )
}
