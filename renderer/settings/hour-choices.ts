/** The hours of a day, for choosing one. */
export const hours = Array.from({ length: 24 }, (_, hour) => ({
  id: String(hour),
  label: `${String(hour).padStart(2, "0")}:00`,
}));
