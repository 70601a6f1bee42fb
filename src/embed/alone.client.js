// Alone in a tab, a figure shows the code that puts it into another page; in a frame it does not. This waits for nothing, so that the figure is painted where it stays.
if (parent === window) document.querySelector('[data-alone]').hidden = false;
