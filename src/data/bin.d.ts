/** Binary weights: the bundler turns such a file into its bytes. */
declare module '*.bin' {
  const bytes: Uint8Array;
  export default bytes;
}
