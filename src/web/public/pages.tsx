export const Pages = () => <main />
