export function PersonStays() {
  return null;
}
