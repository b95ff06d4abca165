export function HouseScreen() {
  return null;
}
