import { announcePrintout } from "../lib/main-process-ports.ts";
import { Button, type ButtonProps } from "../ui/button.tsx";

/** Opens a printout, or asks for its language: on hover or focus, the windows of the printout are prepared. */
export function PrintButton(props: Omit<ButtonProps, "onNear">) {
  return <Button {...props} onNear={announcePrintout} />;
}
