/**
 * Waits until an image is loaded, so that it does not leave an empty place on a printout; one that cannot be shown stays empty.
 * It is not decoded for that: forty pages of images take more than a second to decode.
 */
export function isImageLoaded(image: HTMLImageElement): Promise<void> {
  return new Promise((resolve) => {
    const done = () => resolve();
    if (image.complete) done();
    image.addEventListener("load", done);
    image.addEventListener("error", done);
  });
}
