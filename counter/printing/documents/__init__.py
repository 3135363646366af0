"""One statutory form, one module with one public function to PDF bytes."""
