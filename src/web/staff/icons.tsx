const drawn = {
  desk: 'M3 12h5l1.5 2.5h5L16 12h5M5.5 5h13L21 12v6.5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V12z',
  folder: 'M3 6.5a1 1 0 0 1 1-1h5l2 2.5h9a1 1 0 0 1 1 1V18a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1zM8 13.5h8',
  chart: 'M9.5 3.5h5v5h-5zM3 15.5h5v5H3zM16 15.5h5v5h-5zM12 8.5v3.5M5.5 15.5V12h13v3.5',
  calendar: 'M4 5.5h16V20H4zM4 10h16M8.5 3.5v4M15.5 3.5v4M8 13.5h.01M12 13.5h.01M16 13.5h.01M8 16.8h.01M12 16.8h.01',
  rules:
    'M7 4h12v13.5M7 4a2 2 0 0 0-2 2v1.5h4M7 4a2 2 0 0 1 2 2v12a2 2 0 0 0 2 2h8a2 2 0 0 0 2-2v-.5H11.5M12 9h4M12 12.5h4',
  bell: 'M6 10a6 6 0 1 1 12 0c0 4.5 1.8 6 1.8 6H4.2S6 14.5 6 10M10 19a2.2 2.2 0 0 0 4 0',
  me: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 20c.6-3.8 3.6-6 7.5-6s6.9 2.2 7.5 6',
  guard: 'M12 3.5l7 2.5v5.5c0 4.3-2.9 7.3-7 9-4.1-1.7-7-4.7-7-9V6zM9 11.8l2.2 2.2L15 10',
  trail: 'M6 3.5h9l4 4v13H6zM14.5 3.5v4.5H19M9 12h7M9 15.5h7M9 8.5h2.5',
  system: 'M4 5h16v6H4zM4 13h16v6H4zM7.5 8h.01M7.5 16h.01M11 8h6M11 16h6',
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M14.5 5.5L8 12l6.5 6.5',
} as const

export type IconName = keyof typeof drawn

/** Line drawings of the navigation; kinds of records are characters, never icons. */
export const Icon = ({ name, size = 18 }: { name: IconName; size?: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeLinejoin="round"
    strokeLinecap="round"
    aria-hidden="true"
  >
    <path d={drawn[name]} />
  </svg>
)
