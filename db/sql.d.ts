declare module "*.sql?raw" {
  const sql: string;
  // The shape a bundler gives to a text import.
  export { sql as default };
}
