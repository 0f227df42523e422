/** A process that does nothing: what starting costs by itself. */
console.log(performance.now().toFixed(1));
